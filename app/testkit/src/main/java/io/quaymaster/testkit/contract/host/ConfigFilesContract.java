package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quaymaster.config.ConfigFiles;
import io.quaymaster.config.ConfigFiles.Text;
import io.quaymaster.config.ConfigFiles.Texts;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link ConfigFiles} do. Every test begins without any file. */
public abstract class ConfigFilesContract {
  protected abstract ConfigFiles files();

  /** A repository of an organisation, whose default branch is {@code main}. */
  protected abstract InstalledRepository repository();

  /** Commits the repository's file to its default branch and says the commit. */
  protected abstract CommitSha writeOwn(String content);

  /** Commits the organisation's file, making its repository when there is none. */
  protected abstract void writeOrganisation(String content);

  @Test
  void withoutFilesThereIsNothing() {
    assertEquals(new Texts("main", Optional.empty(), Optional.empty()), files().read(repository()));
  }

  @Test
  void filesOfBothLevelsAreRead() {
    writeOwn("observe: true\n");
    writeOrganisation("release:\n  bump: minor # \u00e4\n");

    Texts texts = files().read(repository());

    assertEquals(Optional.of("observe: true\n"), texts.repository().map(Text::content));
    assertEquals(
        Optional.of("release:\n  bump: minor # \u00e4\n"), texts.organisation().map(Text::content));
  }

  @Test
  void fileIsReadAsItIsAtACommit() {
    CommitSha before = writeOwn("observe: true\n");
    CommitSha after = writeOwn("observe: false\n");

    assertEquals(Optional.of("observe: true\n"), at(before).map(Text::content));
    assertEquals(Optional.of("observe: false\n"), at(after).map(Text::content));
    assertEquals(files().read(repository()).repository(), at(after));
  }

  @Test
  void objectIdNamesTheContent() {
    Optional<Text> first = at(writeOwn("observe: true\n"));
    Optional<Text> other = at(writeOwn("observe: false\n"));
    Optional<Text> again = at(writeOwn("observe: true\n"));

    assertNotEquals(first.map(Text::objectId), other.map(Text::objectId));
    assertEquals(first, again);
  }

  private Optional<Text> at(CommitSha commit) {
    return files().readAt(repository(), commit);
  }
}
