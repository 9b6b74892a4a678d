/*
 * Preloaded into a process, writes down in order every change that it makes to the files below VIADUCT_TRACE, so that a
 * power cut can be replayed at any moment of it. A record is five little-endian 32-bit numbers (operation, length of the
 * path, offset low and high, length of the data), the path, the data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { OP_WRITE = 1, OP_TRUNCATE = 2, OP_SYNC = 3, OP_UNLINK = 4, OP_CREATE = 5 };

#define MOST_FILES 4096
static char *paths[MOST_FILES];
static int log_fd = -1;

#define REAL(type, name) \
  static type real; \
  if (!real) real = (type)dlsym(RTLD_NEXT, name)

typedef ssize_t (*write_t)(int, const void *, size_t);
typedef ssize_t (*pwrite_t)(int, const void *, size_t, off_t);
typedef int (*open_t)(const char *, int, ...);
typedef int (*close_t)(int);
typedef int (*sync_t)(int);
typedef int (*truncate_t)(int, off_t);
typedef int (*unlink_t)(const char *);

static int is_traced(const char *path) {
  const char *root = getenv("VIADUCT_TRACE");
  return root && path && strncmp(path, root, strlen(root)) == 0;
}

static void record(uint32_t op, const char *path, uint64_t offset, const void *data, uint32_t length) {
  REAL(write_t, "write");
  uint32_t head[5] = {op, (uint32_t)strlen(path), (uint32_t)offset, (uint32_t)(offset >> 32), length};
  if (log_fd < 0) {
    open_t open_log = (open_t)dlsym(RTLD_NEXT, "open");
    log_fd = open_log(getenv("VIADUCT_TRACE_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
  if (real(log_fd, head, sizeof head) < 0 || real(log_fd, path, head[1]) < 0) abort();
  if (length > 0 && real(log_fd, data, length) < 0) abort();
}

static const char *path_of(int fd) { return fd >= 0 && fd < MOST_FILES ? paths[fd] : NULL; }

static int opened(int fd, const char *path, int flags) {
  if (fd >= 0 && fd < MOST_FILES && is_traced(path)) {
    free(paths[fd]);
    paths[fd] = strdup(path);
    if (flags & O_CREAT) record(OP_CREATE, path, 0, NULL, 0);
    if (flags & O_TRUNC) record(OP_TRUNCATE, path, 0, NULL, 0);
  }
  return fd;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(open_t, #name); \
    mode_t mode = 0; \
    if (flags & O_CREAT) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    return opened(real(path, flags, mode), path, flags); \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  REAL(close_t, "close");
  if (fd >= 0 && fd < MOST_FILES && paths[fd]) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  return real(fd);
}

ssize_t write(int fd, const void *data, size_t length) {
  REAL(write_t, "write");
  const char *path = path_of(fd);
  if (!path) return real(fd, data, length);
  off_t at = (fcntl(fd, F_GETFL) & O_APPEND) ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
  ssize_t done = real(fd, data, length);
  if (done > 0) record(OP_WRITE, path, (uint64_t)at, data, (uint32_t)done);
  return done;
}

#define PWRITE(name) \
  ssize_t name(int fd, const void *data, size_t length, off_t at) { \
    REAL(pwrite_t, #name); \
    ssize_t done = real(fd, data, length, at); \
    const char *path = path_of(fd); \
    if (path && done > 0) record(OP_WRITE, path, (uint64_t)at, data, (uint32_t)done); \
    return done; \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

#define SYNC(name) \
  int name(int fd) { \
    REAL(sync_t, #name); \
    int done = real(fd); \
    const char *path = path_of(fd); \
    if (path && done == 0) record(OP_SYNC, path, 0, NULL, 0); \
    return done; \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name) \
  int name(int fd, off_t length) { \
    REAL(truncate_t, #name); \
    int done = real(fd, length); \
    const char *path = path_of(fd); \
    if (path && done == 0) record(OP_TRUNCATE, path, (uint64_t)length, NULL, 0); \
    return done; \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

int unlink(const char *path) {
  REAL(unlink_t, "unlink");
  int done = real(path);
  if (done == 0 && is_traced(path)) record(OP_UNLINK, path, 0, NULL, 0);
  return done;
}
