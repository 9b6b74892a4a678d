/*
 * Preloaded into a process, makes one call on the files below VIADUCT_FAIL fail, or that one and all after it. Opening
 * ARMED.n.errno.sticky there (a name, never a file) says which: the n-th call from then on, with that error, and with
 * all after it where sticky is 1; DISARMED ends it. Both answer ENOENT, as a file that is not there does.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST_FILES 4096
static char is_below[MOST_FILES];
static long countdown = 0;
static int failure = 0, is_sticky = 0;

#define REAL(type, name) \
  static __typeof__(type) real; \
  if (!real) real = (__typeof__(type))dlsym(RTLD_NEXT, name)

static const char *below(const char *path) {
  const char *root = getenv("VIADUCT_FAIL");
  size_t length = root ? strlen(root) : 0;
  return root && path && strncmp(path, root, length) == 0 ? path + length : NULL;
}

/* Counts a call; whether it is to fail. */
static int fails(void) {
  if (countdown <= 0) return 0;
  if (countdown > 1) {
    countdown -= 1;
    return 0;
  }
  if (!is_sticky) countdown = 0;
  errno = failure;
  return 1;
}

static int fails_on(int fd) { return fd >= 0 && fd < MOST_FILES && is_below[fd] && fails(); }

/* Whether the name is a word to this library. */
static int heard(const char *name) {
  if (strncmp(name, "ARMED.", 6) == 0) {
    sscanf(name, "ARMED.%ld.%d.%d", &countdown, &failure, &is_sticky);
    return 1;
  }
  if (strcmp(name, "DISARMED") != 0) return 0;
  countdown = 0;
  return 1;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int (*)(const char *, int, ...), #name); \
    mode_t mode = 0; \
    if (flags & O_CREAT) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    const char *inside = below(path); \
    if (inside && heard(inside)) { \
      errno = ENOENT; \
      return -1; \
    } \
    if (inside && fails()) return -1; \
    int fd = real(path, flags, mode); \
    if (fd >= 0 && fd < MOST_FILES) is_below[fd] = inside != NULL; \
    return fd; \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  REAL(int (*)(int), "close");
  if (fd >= 0 && fd < MOST_FILES) is_below[fd] = 0;
  return real(fd);
}

#define READ(name) \
  ssize_t name(int fd, void *data, size_t length, off_t at) { \
    REAL(ssize_t (*)(int, void *, size_t, off_t), #name); \
    return fails_on(fd) ? -1 : real(fd, data, length, at); \
  }
READ(pread)
READ(pread64)

#define WRITE(name) \
  ssize_t name(int fd, const void *data, size_t length, off_t at) { \
    REAL(ssize_t (*)(int, const void *, size_t, off_t), #name); \
    return fails_on(fd) ? -1 : real(fd, data, length, at); \
  }
WRITE(pwrite)
WRITE(pwrite64)

ssize_t write(int fd, const void *data, size_t length) {
  REAL(ssize_t (*)(int, const void *, size_t), "write");
  return fails_on(fd) ? -1 : real(fd, data, length);
}

#define SYNC(name) \
  int name(int fd) { \
    REAL(int (*)(int), #name); \
    return fails_on(fd) ? -1 : real(fd); \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name) \
  int name(int fd, off_t length) { \
    REAL(int (*)(int, off_t), #name); \
    return fails_on(fd) ? -1 : real(fd, length); \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

int unlink(const char *path) {
  REAL(int (*)(const char *), "unlink");
  return below(path) && fails() ? -1 : real(path);
}
