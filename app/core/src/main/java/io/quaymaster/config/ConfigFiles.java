package io.quaymaster.config;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import java.util.Optional;

/** Reads configuration files from the code host. */
public interface ConfigFiles {
  /** Where a repository keeps its configuration. */
  String REPOSITORY_PATH = ".github/quaymaster.yml";

  /** Where an organisation keeps it, in its repository named {@code .github}. */
  String ORGANISATION_PATH = "quaymaster.yml";

  /**
   * Reads the repository's file on its default branch and the organisation's file, in one call; an
   * organisation without a {@code .github} repository, or one that the App can't see, has none.
   */
  Texts read(InstalledRepository repository);

  /** Reads the repository's file as it is at a commit. */
  Optional<Text> readAt(InstalledRepository repository, CommitSha commit);

  /**
   * The files of both levels.
   *
   * @param defaultBranch the repository's default branch
   */
  record Texts(String defaultBranch, Optional<Text> repository, Optional<Text> organisation) {}

  /**
   * A file's content.
   *
   * @param objectId git's name of the content: the same id, the same text
   */
  record Text(String content, String objectId) {}
}
