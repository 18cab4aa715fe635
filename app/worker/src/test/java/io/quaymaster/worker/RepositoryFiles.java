package io.quaymaster.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Archives as GitHub gives them: all names begin with a folder that names the commit. */
public final class RepositoryFiles {
  private static final Path FOLDER = Path.of("src/test/resources/repository");

  private RepositoryFiles() {}

  /** Adds entries to an archive. */
  @FunctionalInterface
  public interface Entries {
    /** Adds them. */
    void addTo(TarArchiveOutputStream tar) throws IOException;
  }

  /** The scripts of the tests as a repository. */
  public static InputStream scripts() {
    return archive(
        tar -> {
          List<Path> files;
          try (Stream<Path> walk = Files.walk(FOLDER)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
          }
          for (Path file : files) {
            file(tar, FOLDER.relativize(file).toString(), Files.readAllBytes(file), 0755);
          }
        });
  }

  /** An archive. */
  public static InputStream archive(Entries entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      entries.addTo(tar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  /** Adds a file below the folder. */
  public static void file(TarArchiveOutputStream tar, String name, byte[] content, int mode)
      throws IOException {
    raw(tar, "acme-billing-aaaaaaa/" + name, content, mode);
  }

  /** Adds a file by its whole name. */
  public static void raw(TarArchiveOutputStream tar, String name, byte[] content, int mode)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    entry.setMode(0100000 | mode);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  /** Adds a link of a kind, see {@code TarConstants}. */
  public static void link(TarArchiveOutputStream tar, String name, String target, byte kind)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry("acme-billing-aaaaaaa/" + name, kind, true);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }
}
