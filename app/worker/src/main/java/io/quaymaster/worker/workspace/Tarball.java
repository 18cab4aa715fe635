package io.quaymaster.worker.workspace;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Unpacks a repository's archive. Nothing is written outside of the folder, through a link, or
 * beyond the limits, whatever the archive says.
 */
final class Tarball {
  /** Source: getconf PATH_MAX is 4,096 on Linux; our own folders come before it. */
  private static final int LONGEST_PATH = 2_000;

  /** What archives call plain files; the library counts devices among its own. */
  private static final Set<Byte> PLAIN = Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM);

  private static final int EXECUTABLE = 0100;
  private static final int CHUNK = 64 * 1024;

  private final Path folder;
  private final long mostBytes;
  private final int mostEntries;
  private final List<String> skipped = new ArrayList<>();

  /**
   * Unpacks into a folder that exists.
   *
   * @param mostBytes how much it may be, unpacked
   * @param mostEntries how many files, folders and links it may have
   */
  Tarball(Path folder, long mostBytes, int mostEntries) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.mostEntries = mostEntries;
  }

  /**
   * Unpacks, without the folder that all names begin with.
   *
   * @return links that lead out of the repository and were left out
   * @throws IOException when the archive can't be read
   */
  List<String> unpack(InputStream gzip) throws IOException, UnsafeArchive {
    try (Bounded bytes = new Bounded(new GZIPInputStream(gzip, CHUNK), mostBytes);
        TarArchiveInputStream tar = new TarArchiveInputStream(bytes, "UTF-8")) {
      int entries = 0;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (++entries > mostEntries) {
          throw new UnsafeArchive("the repository has more than " + mostEntries + " files");
        }
        Optional<String> name = inside(entry.getName());
        if (name.isPresent()) {
          write(tar, entry, name.get());
        }
      }
      return List.copyOf(skipped);
    } catch (TooLarge e) {
      throw new UnsafeArchive("the repository has more than " + mostBytes + " bytes");
    }
  }

  /** The name below the first folder; empty for that folder itself. */
  private static Optional<String> inside(String name) throws UnsafeArchive {
    if (name.startsWith("/") || name.indexOf('\0') >= 0 || name.length() > LONGEST_PATH) {
      throw new UnsafeArchive("a file has the name '" + shortened(name) + "'");
    }
    int slash = name.indexOf('/');
    String rest = slash < 0 ? "" : name.substring(slash + 1);
    String plain = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    for (String part : plain.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new UnsafeArchive("a file has the name '" + shortened(name) + "'");
      }
    }
    return Optional.of(plain);
  }

  private void write(TarArchiveInputStream tar, TarArchiveEntry entry, String name)
      throws IOException, UnsafeArchive {
    Path path = folder.resolve(name);
    if (entry.isDirectory()) {
      makeFolder(path);
    } else if (entry.isSymbolicLink()) {
      makeFolder(parent(path));
      link(path, name, entry.getLinkName());
    } else if (PLAIN.contains(entry.getLinkFlag())) {
      makeFolder(parent(path));
      // It creates a new file or fails: what is there already is not overwritten or followed.
      Files.copy(tar, path);
      boolean executable = (entry.getMode() & EXECUTABLE) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    } else {
      throw new UnsafeArchive("'" + shortened(name) + "' is no file, folder or symbolic link");
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private void makeFolder(Path path) throws IOException, UnsafeArchive {
    if (path.equals(folder) || Files.isDirectory(path, NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.exists(path, NOFOLLOW_LINKS)) {
      throw new UnsafeArchive("'" + shortened(folder.relativize(path).toString()) + "' is twice");
    }
    makeFolder(parent(path));
    Files.createDirectory(path);
  }

  private void link(Path path, String name, String target) throws IOException {
    if (leadsOut(name, target)) {
      skipped.add(name);
    } else {
      Files.createSymbolicLink(path, Path.of(target));
    }
  }

  /**
   * Whether a link may leave the folder. {@code ..} counts only in front: behind a name that is
   * itself a link it would lead elsewhere.
   */
  private static boolean leadsOut(String name, String target) {
    if (target.startsWith("/") || target.isEmpty() || target.indexOf('\0') >= 0) {
      return true;
    }
    long depth = name.chars().filter(c -> c == '/').count();
    boolean below = false;
    for (String part : target.split("/", -1)) {
      if (part.equals("..")) {
        if (below || --depth < 0) {
          return true;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        below = true;
      }
    }
    return false;
  }

  private static String shortened(String name) {
    return name.length() <= 200 ? name : name.substring(0, 200) + "…";
  }

  /** More came out than may. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Bounded extends FilterInputStream {
    private long left;

    private Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(n);
      count(skipped);
      return skipped;
    }

    private void count(long more) throws TooLarge {
      left -= more;
      if (left < 0) {
        throw new TooLarge();
      }
    }
  }
}
