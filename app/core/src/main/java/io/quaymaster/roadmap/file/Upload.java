package io.quaymaster.roadmap.file;

import io.quaymaster.kernel.digest.Sha256;
import java.util.Optional;

/**
 * One upload of a file: a key of the bucket and which of its contents is meant. A second upload
 * under the same key is another upload.
 *
 * @param key the object's key, decoded: {@code Input/q1/billing.json}
 * @param version S3's version id; empty when the bucket has no versions
 * @param eTag of the content, without quotes
 * @param sequencer orders the events of one key, and tells uploads of the same content apart
 */
public record Upload(String key, Optional<String> version, String eTag, String sequencer) {
  /** Where people upload to. */
  public static final String INPUT = "Input/";

  private static final String SUFFIX = ".json";

  /** True when it is for Quaymaster: {@code Input/….json}, and not a folder's own entry. */
  public boolean counts() {
    return key.startsWith(INPUT)
        && key.endsWith(SUFFIX)
        && key.length() > INPUT.length() + SUFFIX.length()
        && !key.endsWith("/" + SUFFIX);
  }

  /** The key without {@code Input/} and {@code .json}. */
  String name() {
    return key.substring(INPUT.length(), key.length() - SUFFIX.length());
  }

  /** Names this upload for ever: 32 hexadecimal digits. */
  public String id() {
    String text = String.join("\n", key, version.orElse(""), eTag, sequencer);
    return Sha256.of(text).first(32);
  }
}
