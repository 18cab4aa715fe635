package io.quaymaster.simulator.state.id;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * GitHub's global node ids: a prefix for the type, then Base64url of a MessagePack array with 0,
 * the repository (for things inside one) and the thing itself.
 *
 * @param prefix the type, such as {@code R} or {@code I}
 * @param repository the repository's id, 0 for what lies in none
 * @param id the numeric id, 0 for Git objects
 * @param name the name of what has no numeric id (the sha of a Git object, the name of a ref), or
 *     ""
 */
public record NodeId(String prefix, long repository, long id, String name) {
  private static final byte TWO = (byte) 0x92;
  private static final byte THREE = (byte) 0x93;
  private static final byte UINT32 = (byte) 0xce;
  private static final byte UINT64 = (byte) 0xcf;
  private static final byte STR8 = (byte) 0xd9;
  private static final int LONGEST_NAME = 255;

  /** The id of something outside repositories: {@code R_…}, {@code U_…}, {@code O_…}. */
  public static String of(String prefix, long id) {
    ByteBuffer bytes = ByteBuffer.allocate(7).put(TWO).put((byte) 0).put(UINT32).putInt((int) id);
    return encode(prefix, bytes);
  }

  /** The id of something in a repository: {@code I_…}, {@code PR_…}, {@code RE_…}. */
  public static String of(String prefix, long repository, long id) {
    ByteBuffer bytes = ByteBuffer.allocate(16).put(THREE).put((byte) 0).put(UINT32);
    return encode(prefix, bytes.putInt((int) repository).put(UINT64).putLong(id));
  }

  /** The id of a Git object or ref: {@code C_…}, {@code REF_…}. */
  public static String of(String prefix, long repository, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    if (text.length > LONGEST_NAME) {
      throw new IllegalArgumentException("a name of at most 255 bytes, not " + text.length);
    }
    ByteBuffer bytes = ByteBuffer.allocate(9 + text.length).put(THREE).put((byte) 0).put(UINT32);
    return encode(
        prefix, bytes.putInt((int) repository).put(STR8).put((byte) text.length).put(text));
  }

  /** Reads an id that {@link #of} made; empty for anything else. */
  public static Optional<NodeId> parse(String text) {
    int line = text.indexOf('_');
    if (line < 1) {
      return Optional.empty();
    }
    try {
      String prefix = text.substring(0, line);
      return decode(
          prefix, ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(line + 1))));
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static Optional<NodeId> decode(String prefix, ByteBuffer bytes) {
    byte size = bytes.get();
    if (bytes.get() != 0 || bytes.get() != UINT32) {
      return Optional.empty();
    }
    long first = Integer.toUnsignedLong(bytes.getInt());
    if (size == TWO) {
      return Optional.of(new NodeId(prefix, 0, first, ""));
    }
    if (bytes.get() == UINT64) {
      return Optional.of(new NodeId(prefix, first, bytes.getLong(), ""));
    }
    byte[] text = new byte[Byte.toUnsignedInt(bytes.get())];
    bytes.get(text);
    return Optional.of(new NodeId(prefix, first, 0, new String(text, StandardCharsets.UTF_8)));
  }

  private static String encode(String prefix, ByteBuffer bytes) {
    byte[] raw = new byte[bytes.flip().remaining()];
    bytes.get(raw);
    return prefix + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
  }
}
