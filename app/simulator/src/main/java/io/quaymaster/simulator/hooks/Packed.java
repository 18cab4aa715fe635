package io.quaymaster.simulator.hooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes kept small: payloads are mostly addresses, and the log keeps thousands of them. */
public final class Packed {
  private final byte[] deflated;

  /** Packs. */
  public Packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    deflated = bytes.toByteArray();
  }

  private Packed(String base64) {
    deflated = Base64.getDecoder().decode(base64);
  }

  /** What {@link #base64} gave. */
  public static Packed ofBase64(String text) {
    return new Packed(text);
  }

  /** As packed, to be kept. */
  public String base64() {
    return Base64.getEncoder().encodeToString(deflated);
  }

  /** Unpacks. */
  public byte[] plain() {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
