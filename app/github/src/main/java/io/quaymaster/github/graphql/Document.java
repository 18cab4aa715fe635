package io.quaymaster.github.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The GraphQL documents; each is a file that is valid on its own. */
public enum Document {
  RELEASE_FIRST_PAGES("release-first-pages"),
  MORE_TAGS("more-tags"),
  MORE_COMMITS("more-commits"),
  BRANCH_HEAD("branch-head"),
  CONFIG_FILES("config-files"),
  CONFIG_AT_COMMIT("config-at-commit"),
  ROADMAP_LOOK("roadmap-look"),
  ROADMAP_ISSUES("roadmap-issues"),
  MORE_TITLE_MATCHES("more-title-matches"),
  MORE_NEW_ISSUES("more-new-issues"),
  MILESTONES("milestones"),
  PROJECT_VIEW("project-view"),
  MORE_PROJECT_FIELDS("more-project-fields"),
  MORE_PROJECT_ITEMS("more-project-items"),
  ADD_PROJECT_ITEM("add-project-item"),
  SET_PROJECT_FIELDS("set-project-fields");

  private final String text;

  Document(String file) {
    this.text = read("/graphql/" + file + ".graphql");
  }

  /** The document as it is sent. */
  public String text() {
    return text;
  }

  private static String read(String resource) {
    try (InputStream in = Document.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
