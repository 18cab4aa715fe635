package io.quaymaster.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.app.Redaction;
import io.quaymaster.kernel.Secret;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes secrets out of a job's output: those that are known, as printed or encoded, and others. */
final class KnownSecrets {
  /** Shorter ones would be found in ordinary words. */
  private static final int LEAST = 8;

  private final List<String> forms;

  KnownSecrets(Collection<Secret> secrets) {
    forms =
        secrets.stream()
            .map(Secret::value)
            .filter(value -> value.length() >= LEAST)
            .flatMap(KnownSecrets::forms)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  private static Stream<String> forms(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    return Stream.of(
        value,
        value.replace("/", "\\/"),
        URLEncoder.encode(value, UTF_8),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The text without them. */
  String removedFrom(String text) {
    String clean = text;
    for (String form : forms) {
      clean = clean.replace(form, "[secret]");
    }
    return Redaction.of(clean);
  }
}
