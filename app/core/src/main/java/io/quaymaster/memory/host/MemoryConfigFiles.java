package io.quaymaster.memory.host;

import io.quaymaster.config.ConfigFiles;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Configuration files in this process. */
public final class MemoryConfigFiles implements ConfigFiles {
  private final Map<String, Text> files = new HashMap<>();
  private int calls;

  @Override
  public synchronized Texts read(InstalledRepository repository) {
    calls++;
    return new Texts(
        "main", at(repository.ref() + "@main"), at(repository.ref().owner() + "/.github@main"));
  }

  @Override
  public synchronized Optional<Text> readAt(InstalledRepository repository, CommitSha commit) {
    calls++;
    return at(repository.ref() + "@" + commit);
  }

  /** Writes the repository's file on its default branch. */
  public synchronized void repository(RepositoryRef repository, String content) {
    files.put(repository + "@main", text(content));
  }

  /** Writes the repository's file as it is at a commit. */
  public synchronized void commit(RepositoryRef repository, CommitSha commit, String content) {
    files.put(repository + "@" + commit, text(content));
  }

  /** Writes the organisation's file. */
  public synchronized void organisation(String owner, String content) {
    files.put(owner + "/.github@main", text(content));
  }

  /** How many calls were made. */
  public synchronized int calls() {
    return calls;
  }

  private Optional<Text> at(String place) {
    return Optional.ofNullable(files.get(place));
  }

  /** As git names a blob, so that equal contents have equal names. */
  private static Text text(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-1");
      sha.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
      return new Text(content, HexFormat.of().formatHex(sha.digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
