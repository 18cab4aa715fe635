package io.quaymaster.worker.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.worker.RepositoryFiles;
import io.quaymaster.worker.RepositoryFiles.Entries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarballTest {
  private static final byte[] TEXT = "text".getBytes(UTF_8);

  @TempDir Path temp;

  private List<String> unpack(Entries entries) throws Exception {
    Path folder = Files.createDirectories(temp.resolve("repository"));
    return new Tarball(folder, 1_000_000, 100).unpack(RepositoryFiles.archive(entries));
  }

  private void assertUnsafe(String text, Entries entries) throws IOException {
    String said = assertThrows(UnsafeArchive.class, () -> unpack(entries)).text();
    assertTrue(said.contains(text), said);
    try (Stream<Path> outside = Files.list(temp)) {
      assertEquals(List.of(temp.resolve("repository")), outside.toList());
    }
  }

  @Test
  void filesFoldersModesAndInnerLinksAreUnpackedWithoutTheFirstFolder() throws Exception {
    List<String> skipped =
        unpack(
            tar -> {
              RepositoryFiles.raw(tar, "x/" + "deep/".repeat(60) + "a.txt", TEXT, 0644);
              RepositoryFiles.raw(tar, "x/run.sh", TEXT, 04755);
              RepositoryFiles.link(tar, "docs/l", "../run.sh", TarConstants.LF_SYMLINK);
            });

    assertEquals(List.of(), skipped);
    Path folder = temp.resolve("repository");
    assertEquals("text", Files.readString(folder.resolve("deep/".repeat(60) + "a.txt")));
    assertTrue(Files.isExecutable(folder.resolve("run.sh")));
    assertEquals(0100755, Files.getAttribute(folder.resolve("run.sh"), "unix:mode"));
    assertEquals("text", Files.readString(folder.resolve("docs/l")));
  }

  @Test
  void namesThatLeadOutAreRefused() throws Exception {
    assertUnsafe("'x/../../evil'", tar -> RepositoryFiles.raw(tar, "x/../../evil", TEXT, 0644));
    assertUnsafe("'/etc/evil'", tar -> RepositoryFiles.raw(tar, "/etc/evil", TEXT, 0644));
    assertUnsafe("'x//evil'", tar -> RepositoryFiles.raw(tar, "x//evil", TEXT, 0644));
    assertUnsafe("'x/./evil'", tar -> RepositoryFiles.raw(tar, "x/./evil", TEXT, 0644));
  }

  @Test
  void linksThatLeadOutAreLeftOut() throws Exception {
    List<String> skipped =
        unpack(
            tar -> {
              RepositoryFiles.link(tar, "a", "/etc/passwd", TarConstants.LF_SYMLINK);
              RepositoryFiles.link(tar, "b/c", "../../evil", TarConstants.LF_SYMLINK);
              RepositoryFiles.link(tar, "d", "b/../../evil", TarConstants.LF_SYMLINK);
            });

    assertEquals(List.of("a", "b/c", "d"), skipped);
    assertFalse(Files.exists(temp.resolve("repository/a"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void nothingIsWrittenThroughALinkOrOverAFile() throws Exception {
    assertUnsafe(
        "'l' is twice",
        tar -> {
          RepositoryFiles.link(tar, "l", "sub", TarConstants.LF_SYMLINK);
          RepositoryFiles.file(tar, "l/evil", TEXT, 0644);
        });
    assertThrows(
        IOException.class,
        () ->
            unpack(
                tar -> {
                  RepositoryFiles.file(tar, "twice", TEXT, 0644);
                  RepositoryFiles.file(tar, "twice", TEXT, 0644);
                }));
  }

  @Test
  void hardLinksAndDevicesAreRefused() throws Exception {
    for (byte kind : new byte[] {TarConstants.LF_LINK, TarConstants.LF_FIFO, TarConstants.LF_CHR}) {
      assertUnsafe(
          "'h' is no file, folder or symbolic link",
          tar -> RepositoryFiles.link(tar, "h", "/etc/passwd", kind));
    }
  }

  @Test
  void archiveThatUnpacksToMoreThanMayBeIsStopped() throws Exception {
    assertUnsafe(
        "more than 1000000 bytes",
        tar -> RepositoryFiles.file(tar, "zeros", new byte[2_000_000], 0644));
    assertUnsafe(
        "more than 100 files",
        tar -> {
          for (int i = 0; i < 101; i++) {
            RepositoryFiles.file(tar, "f" + i, new byte[0], 0644);
          }
        });
  }

  @Test
  void whatIsNoArchiveIsAnError() {
    assertThrows(
        IOException.class, () -> new Tarball(temp, 10, 10).unpack(new ByteArrayInputStream(TEXT)));
  }
}
