package io.quaymaster.settings.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCredentialStoreTest {
  private static final AppCredentials FIRST =
      new AppCredentials(
          1,
          "Iv1.first",
          "quaymaster",
          Optional.of(new Secret("-----BEGIN KEY-----\nline = 1\n#two\n-----END KEY-----\n")),
          new Secret("webhook \\ sécret"),
          Optional.empty());
  private static final AppCredentials SECOND =
      new AppCredentials(
          2,
          "Iv1.second",
          "quaymaster",
          Optional.empty(),
          new Secret("new"),
          Optional.of(new Secret("old")));

  @TempDir Path temp;

  @Test
  void nothingIsThereBeforeTheFirstSave() {
    assertEquals(Optional.empty(), new FileCredentialStore(temp.resolve("data")).load());
  }

  @Test
  void whatIsSavedIsLoadedByAnotherStore() {
    Path data = temp.resolve("data");
    new FileCredentialStore(data).save(FIRST);
    assertEquals(Optional.of(FIRST), new FileCredentialStore(data).load());

    new FileCredentialStore(data).save(SECOND);
    assertEquals(Optional.of(SECOND), new FileCredentialStore(data).load());
  }

  @Test
  void onlyTheOwnerCanUseFolderAndFileAndNothingElseIsLeft() throws IOException {
    Path data = temp.resolve("data");
    new FileCredentialStore(data).save(FIRST);

    Path file = data.resolve("credentials.properties");
    assertEquals("rwx------", permissions(data));
    assertEquals("rw-------", permissions(file));
    try (Stream<Path> files = Files.list(data)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void fileThatOthersCanReadIsRefused() throws IOException {
    FileCredentialStore store = new FileCredentialStore(temp);
    store.save(FIRST);
    Path file = temp.resolve("credentials.properties");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    UncheckedIOException refusal = assertThrows(UncheckedIOException.class, store::load);

    assertTrue(String.valueOf(refusal.getCause()).contains("chmod 600"));
  }

  @Test
  void damagedFileIsNamedWithoutItsSecrets() throws IOException {
    FileCredentialStore store = new FileCredentialStore(temp);
    store.save(FIRST);
    Path file = temp.resolve("credentials.properties");
    Files.writeString(file, Files.readString(file).replace("client-id", "clientid"));

    IllegalArgumentException damage = assertThrows(IllegalArgumentException.class, store::load);

    assertEquals("the stored credentials have no client-id", damage.getMessage());
    assertFalse(String.valueOf(damage).contains("sécret"));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
