package io.quaymaster.local.intake;

import io.quaymaster.local.LocalApp;
import io.quaymaster.local.LocalStack;
import io.quaymaster.simulator.state.app.InstallationToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What must be read nowhere, by name. */
final class Secrets {
  private static final int LINE_OF_KEY = 40;

  /** Of any shape, also such as nobody keeps. */
  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "an installation token", Pattern.compile("ghs_[A-Za-z0-9]{8,}"),
          "a JSON Web Token", Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}"),
          "a private key", Pattern.compile("BEGIN [A-Z ]*PRIVATE KEY"),
          "a bearer", Pattern.compile("(?i)bearer [A-Za-z0-9._~+/=-]{16,}"));

  private final Map<String, String> values = new TreeMap<>();

  /** Those of a stack as it is now. */
  Secrets(LocalStack stack, List<InstallationToken> tokens) {
    values.put("the webhook secret", LocalApp.WEBHOOK_SECRET);
    List<String> key =
        stack.app().privateKey().lines().filter(line -> line.length() >= LINE_OF_KEY).toList();
    for (int line = 0; line < key.size(); line++) {
      if (!key.get(line).startsWith("-----")) {
        values.put("line " + line + " of the private key", key.get(line));
      }
    }
    for (InstallationToken token : tokens) {
      values.put("token number " + values.size(), token.token());
    }
  }

  /** How many are looked for by value. */
  int count() {
    return values.size();
  }

  /**
   * Which secrets stand in texts, and in which.
   *
   * @param texts by where they were read
   */
  List<String> in(Map<String, List<String>> texts) {
    List<String> found = new ArrayList<>();
    texts.forEach((where, list) -> list.forEach(text -> look(where, text, found)));
    return found;
  }

  private void look(String where, String text, List<String> found) {
    values.forEach(
        (name, value) -> {
          if (text.contains(value)) {
            found.add(where + " shows " + name + ": " + text);
          }
        });
    SHAPES.forEach(
        (name, shape) -> {
          if (shape.matcher(text).find()) {
            found.add(where + " shows " + name + ": " + text);
          }
        });
  }
}
