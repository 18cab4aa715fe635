package io.quaymaster.job.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryRef;
import org.junit.jupiter.api.Test;

class ResultNamesTest {
  private static final ResultFolder FOLDER =
      new ResultFolder(RepositoryRef.parse("acme/billing"), new IssueNumber(7), "reproduce");

  @Test
  void keysNameRepositoryIssueAndJob() {
    assertEquals("results/acme/billing/7/reproduce/output.log", FOLDER.key(ResultFile.OUTPUT));
    assertEquals(
        "results/acme/billing/7/reproduce/artifacts/report/a b.html",
        FOLDER.key(ResultFile.artifact("report/a b.html")));
  }

  @Test
  void nameThatCouldLeadElsewhereIsRefused() {
    for (String path :
        new String[] {"", "/", "a/", "/a", "a//b", "..", "a/../b", "./a", "a\nb", "a\\b"}) {
      assertThrows(IllegalArgumentException.class, () -> new ResultFile(path));
      assertThrows(IllegalArgumentException.class, () -> ResultFile.artifact(path));
    }
  }

  @Test
  void nameThatIsTooLongForAKeyIsRefused() {
    assertEquals(800, new ResultFile("ü".repeat(400)).path().length() * 2);
    assertThrows(IllegalArgumentException.class, () -> new ResultFile("ü".repeat(401)));
  }

  @Test
  void folderThatIsNoNameIsRefused() {
    for (String job : new String[] {"", "a/b", "..", "-a", "a b"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new ResultFolder(FOLDER.repository(), FOLDER.issue(), job));
    }
  }
}
