package io.quaymaster.aws.job;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of exactly so many bytes: what is beyond is not read, and less is an error. */
final class SizedStream extends FilterInputStream {
  private final long size;
  private long left;

  SizedStream(InputStream in, long size) {
    super(in);
    this.size = size;
    this.left = size;
  }

  /** The content ended too early. */
  static final class ShortContent extends EOFException {
    private static final long serialVersionUID = 1L;

    private ShortContent(long missing, long size) {
      super("the last " + missing + " of " + size + " bytes are missing");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read(bytes, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new ShortContent(left, size);
    }
    left -= read;
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
