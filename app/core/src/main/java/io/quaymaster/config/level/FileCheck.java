package io.quaymaster.config.level;

import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.section.AppSection;
import io.quaymaster.config.section.RepositorySection;
import java.util.List;

/** Checks a file before it is pushed; needs nothing but its text. */
public final class FileCheck {
  private FileCheck() {}

  /**
   * Checks the file of a repository or an organisation.
   *
   * @param file how it is called in the answer
   */
  public static FileCheckOutcome repositoryFile(String file, String text) {
    CheckedFile<RepositoryConfig> checked = CheckedFile.read(file, text, new RepositorySection());
    return checked.problems().isEmpty()
        ? new FileCheckOutcome.Sound(EffectiveValue.all(checked.tree()))
        : new FileCheckOutcome.Faulty(checked.problems());
  }

  /** Checks an App-level file. */
  public static FileCheckOutcome appFile(String file, String text) {
    var problems = CheckedFile.read(file, text, new AppSection()).problems();
    return problems.isEmpty()
        ? new FileCheckOutcome.Sound(List.of())
        : new FileCheckOutcome.Faulty(problems);
  }
}
