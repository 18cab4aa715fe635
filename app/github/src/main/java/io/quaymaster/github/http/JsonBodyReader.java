package io.quaymaster.github.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON bodies where Netty is absent. Micronaut 4.10's own reader then fails with a linkage
 * error (its {@code JacksonCoreParserFactory} does not pass verification without {@code
 * ByteBufInputStream}), which its client drops: the caller would wait for ever for an answer that
 * can't be decoded. This one goes before it.
 */
@Singleton
@Order(-20)
@Consumes({MediaType.APPLICATION_JSON, "application/vnd.github+json"})
@Requires(missingClasses = "io.netty.buffer.ByteBufInputStream")
class JsonBodyReader<T> implements MessageBodyReader<T> {
  private final JsonMapper mapper;

  JsonBodyReader(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public T read(Argument<T> type, @Nullable MediaType media, Headers headers, ByteBuffer<?> body) {
    return read(type, body.toByteArray());
  }

  @Override
  public T read(Argument<T> type, @Nullable MediaType media, Headers headers, InputStream body) {
    try {
      return read(type, body.readAllBytes());
    } catch (IOException e) {
      throw new CodecException("the body can't be read", e);
    }
  }

  private T read(Argument<T> type, byte[] body) {
    try {
      T value = mapper.readValue(body, type);
      if (value == null) {
        throw new CodecException("the body holds no " + type.getName());
      }
      return value;
    } catch (IOException e) {
      throw new CodecException("the body is no " + type.getName(), e);
    }
  }
}
