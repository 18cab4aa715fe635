package io.quaymaster.config.section;

import io.quaymaster.config.schema.TextType;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.Glob;
import io.quaymaster.kernel.Version;
import java.util.regex.Pattern;

/** Forms of text that several sections use. */
final class Forms {
  /** Rules of git-check-ref-format(1). */
  static final TextType<BranchName> BRANCH =
      new TextType<>(
          "a branch's name",
          Pattern.compile(
              "(?!.*([\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|/$|\\.$|/\\.|\\.lock(/|$)))"
                  + "(?![/.-])(?!@$).{1,255}"),
          BranchName::new);

  static final TextType<Glob> GLOB =
      new TextType<>(
          "a pattern such as connector-* (1 to 200 characters)",
          Pattern.compile("(?=.*\\S).{1,200}"),
          Glob::new);

  static final TextType<Version> STABLE_VERSION =
      new TextType<>(
          "a stable version such as 0.1.0",
          Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})"),
          Version::of);

  private Forms() {}

  /** A text that begins and ends with something visible. */
  static TextType<String> line(String expected, int most) {
    return TextType.of(
        expected + " (1 to " + most + " characters)",
        Pattern.compile("(?!\\s)(?!.*\\s$).{1," + most + "}"));
  }
}
