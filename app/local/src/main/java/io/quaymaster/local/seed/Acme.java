package io.quaymaster.local.seed;

import io.quaymaster.simulator.github.Arrangement;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.project.NewField;
import io.quaymaster.simulator.state.project.NewField.NewIteration;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;

/** The organisation that the local stack starts with, and its person. */
public final class Acme {
  /** Login of the person whose token is {@link #TOKEN}. */
  public static final String PERSON = "mona";

  /** The person's token, for the API and as git's password. */
  public static final String TOKEN = "ghp_local";

  private static final String ORGANISATION = "acme";
  private static final String CONFIG = ".github/quaymaster.yml";
  private static final String RELEASES = "release:\n  enabled: true\n";
  private static final String BATCH_ONLY = "release:\n  enabled: true\n  on-push: false\n";
  private static final List<String> CONNECTORS =
      List.of("ftp", "s3", "sftp", "http", "kafka", "jdbc");

  private static final int SPRINT_DAYS = 14;

  private final Arrangement github;
  private final Account mona;
  private final Account organisation;

  private Acme(SimulatedGitHub github) {
    this.github = github.arrange();
    Account person = this.github.user(PERSON, TOKEN);
    this.mona = person;
    this.organisation = this.github.organization(ORGANISATION, person);
  }

  /**
   * The organisation; made with its repositories unless it was kept from an earlier start. No App
   * is installed yet.
   */
  public static Account in(SimulatedGitHub github) {
    return github.state().accounts().find(ORGANISATION).orElseGet(() -> create(github));
  }

  private static Account create(SimulatedGitHub github) {
    Acme acme = new Acme(github);
    acme.defaults();
    acme.billing();
    acme.webSite();
    acme.connectors();
    acme.analytics();
    acme.roadmap();
    return acme.organisation;
  }

  /** Organisation defaults: they enable nothing. */
  private void defaults() {
    repository(
        ".github",
        Map.of(
            "quaymaster.yml",
            "# Defaults for every repository of acme.\nrelease:\n  notes: conventional\n"));
  }

  private void billing() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("README.md", "# Billing\n");
    files.put(CONFIG, RELEASES + resource("billing-jobs.yml"));
    files.put("scripts/reproduce.sh", resource("reproduce.sh"));
    Repository billing = repository("billing", files);
    github.label(billing, "reproduce", "Run the job that reproduces the bug");
    github.issue(
        billing, mona, "Invoices are rounded twice", "An invoice of 10.005 becomes 10.02.");
    tag(billing, "v1.4.0", "feat: invoices as PDF");
    tag(billing, "v1.4.1", "fix: round half up");
    tag(billing, "v1.4.2", "fix: time zone of due dates");
  }

  private void webSite() {
    Repository site =
        repository(
            "web-site",
            Map.of("index.html", "<h1>acme</h1>\n", CONFIG, RELEASES + "  tag-prefix: t\n"));
    tag(site, "t2.0.0", "feat: new front page");
    tag(site, "t2.1.0", "feat: prices");
  }

  private void connectors() {
    repository("connectors", Map.of("README.md", "# All connectors\n", CONFIG, BATCH_ONLY));
    for (String name : CONNECTORS) {
      Repository connector =
          repository("connector-" + name, Map.of("connector.txt", name + "\n", CONFIG, BATCH_ONLY));
      tag(connector, "v1.0.0", "feat: first connector to " + name);
    }
    Repository soap = repository("connector-soap", Map.of("connector.txt", "soap\n"));
    github.archive(soap);
  }

  private void analytics() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("src/analytics/__init__.py", "__version__ = \"0.3.0\"\n");
    files.put("pyproject.toml", "[project]\nname = \"analytics\"\nversion = \"0.3.0\"\n");
    files.put("CHANGELOG.md", "# Changelog\n");
    tag(repository("analytics", files), "v0.3.0", "feat: weekly report");
  }

  /** The board that roadmap items are put on: project 1. */
  private void roadmap() {
    github.project(
        organisation,
        "Roadmap",
        NewField.singleSelect("Target quarter", "Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"),
        NewField.text("Value"),
        NewField.text("Author"),
        NewField.number("Estimate"),
        NewField.date("Due"),
        NewField.iteration(
            "Iteration",
            new NewIteration("Sprint 1", LocalDate.of(2026, 1, 5), SPRINT_DAYS),
            new NewIteration("Sprint 2", LocalDate.of(2026, 1, 19), SPRINT_DAYS),
            new NewIteration("Sprint 3", LocalDate.of(2026, 2, 2), SPRINT_DAYS)));
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            Acme.class.getResourceAsStream("/seed/" + name), name + " is not on the class path")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Repository repository(String name, Map<String, String> files) {
    return github.repository(organisation, name, files);
  }

  private void tag(Repository repository, String tag, String message) {
    ObjectId commit = github.commit(repository, message, Map.of("LAST_CHANGE", message + "\n"));
    github.tag(repository, tag, commit);
  }
}
