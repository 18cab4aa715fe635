package io.quaymaster.settings.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.CredentialStore;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Keeps the credentials in the file {@code credentials.properties} of a folder. Only the owner may
 * read or write it: a file that others can read is refused. It is replaced whole.
 */
public final class FileCredentialStore implements CredentialStore {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;
  private final Path file;

  /**
   * @param folder is made when it is not there
   */
  public FileCredentialStore(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("credentials.properties");
  }

  @Override
  public Optional<AppCredentials> load() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    Properties text = new Properties();
    try {
      refuseWhenOthersCanRead();
      try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
        text.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
    return Optional.of(CredentialText.read(text));
  }

  @Override
  public void save(AppCredentials credentials) {
    try {
      Files.createDirectories(folder, attributes("rwx------"));
      Path fresh = Files.createTempFile(folder, "credentials", ".new", attributes("rw-------"));
      try (Writer writer = Files.newBufferedWriter(fresh, UTF_8)) {
        CredentialText.write(credentials).store(writer, null);
      }
      Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }

  private void refuseWhenOthersCanRead() throws IOException {
    if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException(file + " can be used by others; make it so: chmod 600 " + file);
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
