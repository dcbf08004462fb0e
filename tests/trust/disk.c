/* A disk that fails: preloaded, it counts what a process does to files under one folder, and at the n-th operation
   kills the process or refuses it and, where the failure lasts, everything after. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static char root[PATH_MAX], only[256];
static size_t root_length;
static atomic_long seen, at;
static int how, lasting, armed, journal = -1;

/* how: an errno, or -1 to kill; only: count only operations on paths that contain it; journal: where to write them */
void disk_arm(const char *folder, long n, int failure, int lasts, const char *part, int log) {
    snprintf(root, sizeof root, "%s", folder);
    root_length = strlen(root);
    snprintf(only, sizeof only, "%s", part);
    seen = 0;
    at = n;
    how = failure;
    lasting = lasts;
    journal = log;
    armed = 1;
}
long disk_seen(void) { return seen; }
void disk_disarm(void) { armed = 0; }

static int refused(const char *operation, const char *path) {
    if (!armed || !path || strncmp(path, root, root_length) || (*only && !strstr(path, only))) return 0;
    if (how == ENOSPC && strstr("unlink rmdir chmod rename truncate", operation)) return 0; /* they need no room */
    long n = ++seen;
    if (journal >= 0) dprintf(journal, "%s %s\n", operation, path + root_length);
    if (at <= 0 || n < at || (n > at && !lasting)) return 0;
    if (how < 0) raise(SIGKILL);
    errno = how;
    return 1;
}
static int refused_fd(const char *operation, int fd) {
    char link[64], path[PATH_MAX];
    if (!armed || fd == journal) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return refused(operation, path);
}
static int refused_at(const char *operation, int folder, const char *name) {
    char link[64], path[PATH_MAX * 2];
    if (!armed || name[0] == '/' || folder == AT_FDCWD) return refused(operation, name);
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    snprintf(path + length, PATH_MAX, "/%s", name);
    return refused(operation, path);
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)
#define WRITES (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)
#define MODE mode_t mode = 0; if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) { MODE REAL(open); return (flags & WRITES) && refused("open", path) ? -1 : real(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE REAL(open64); return (flags & WRITES) && refused("open", path) ? -1 : real(path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE REAL(openat); return (flags & WRITES) && refused_at("open", folder, path) ? -1 : real(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE REAL(openat64); return (flags & WRITES) && refused_at("open", folder, path) ? -1 : real(folder, path, flags, mode); }
FILE *fopen(const char *path, const char *mode) { REAL(fopen); return *mode != 'r' && refused("open", path) ? NULL : real(path, mode); }
FILE *fopen64(const char *path, const char *mode) { REAL(fopen64); return *mode != 'r' && refused("open", path) ? NULL : real(path, mode); }

#define ON_FD(type, name, label, declared, passed) type name declared { REAL(name); return refused_fd(label, fd) ? -1 : real passed; }
ON_FD(ssize_t, write, "write", (int fd, const void *data, size_t size), (fd, data, size))
ON_FD(ssize_t, pwrite, "write", (int fd, const void *data, size_t size, off_t place), (fd, data, size, place))
ON_FD(ssize_t, pwrite64, "write", (int fd, const void *data, size_t size, off64_t place), (fd, data, size, place))
ON_FD(ssize_t, writev, "write", (int fd, const struct iovec *parts, int count), (fd, parts, count))
ON_FD(int, ftruncate, "truncate", (int fd, off_t length), (fd, length))
ON_FD(int, ftruncate64, "truncate", (int fd, off64_t length), (fd, length))
ON_FD(int, fsync, "sync", (int fd), (fd))
ON_FD(int, fdatasync, "sync", (int fd), (fd))
ON_FD(int, fallocate, "allocate", (int fd, int mode, off_t place, off_t length), (fd, mode, place, length))
ON_FD(ssize_t, sendfile, "write", (int fd, int from, off_t *place, size_t count), (fd, from, place, count))
ON_FD(ssize_t, sendfile64, "write", (int fd, int from, off64_t *place, size_t count), (fd, from, place, count))
ssize_t copy_file_range(int from, off64_t *a, int to, off64_t *b, size_t count, unsigned flags) { REAL(copy_file_range); return refused_fd("write", to) ? -1 : real(from, a, to, b, count, flags); }

/* What is written through a buffer (Chroma's vectors are) is an operation when the buffer is handed over: refused, what
   it held is lost. */
static int refused_buffer(FILE *file, size_t more) {
    if (!armed || !file || !__fwritable(file) || __fpending(file) + more <= (more ? __fbufsize(file) : 0)) return 0;
    if (!refused_fd("write", fileno(file))) return 0;
    __fpurge(file);
    file->_flags |= 0x20; /* as glibc marks an error, for ferror */
    return 1;
}
size_t fwrite(const void *data, size_t size, size_t count, FILE *file) { REAL(fwrite); return refused_buffer(file, size * count) ? 0 : real(data, size, count, file); }
int fflush(FILE *file) { REAL(fflush); return refused_buffer(file, 0) ? EOF : real(file); }
int fclose(FILE *file) {
    REAL(fclose);
    int lost = refused_buffer(file, 0), why = errno, closed = real(file);
    if (lost) errno = why;
    return lost ? EOF : closed;
}

#define ON_PATH(name, label, declared, passed) int name declared { REAL(name); return refused(label, path) ? -1 : real passed; }
ON_PATH(mkdir, "mkdir", (const char *path, mode_t mode), (path, mode))
ON_PATH(unlink, "unlink", (const char *path), (path))
ON_PATH(rmdir, "rmdir", (const char *path), (path))
ON_PATH(rename, "rename", (const char *path, const char *to), (path, to))
ON_PATH(link, "link", (const char *path, const char *to), (path, to))
ON_PATH(chmod, "chmod", (const char *path, mode_t mode), (path, mode))
int mkdirat(int folder, const char *path, mode_t mode) { REAL(mkdirat); return refused_at("mkdir", folder, path) ? -1 : real(folder, path, mode); }
int unlinkat(int folder, const char *path, int flags) { REAL(unlinkat); return refused_at("unlink", folder, path) ? -1 : real(folder, path, flags); }
int renameat(int from, const char *path, int to, const char *name) { REAL(renameat); return refused_at("rename", from, path) ? -1 : real(from, path, to, name); }
