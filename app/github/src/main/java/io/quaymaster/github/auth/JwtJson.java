package io.quaymaster.github.auth;

import io.jsonwebtoken.io.SerializationException;
import io.jsonwebtoken.io.Serializer;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes the parts of a token with the JSON mapper that everything else uses. */
@Singleton
class JwtJson implements Serializer<Map<String, ?>> {
  private final JsonMapper mapper;

  JwtJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  @Deprecated
  public byte[] serialize(Map<String, ?> part) {
    try {
      return mapper.writeValueAsBytes(part);
    } catch (IOException e) {
      throw new SerializationException("a part of the token can't be written", e);
    }
  }

  @Override
  public void serialize(Map<String, ?> part, OutputStream out) {
    try {
      mapper.writeValue(out, part);
    } catch (IOException e) {
      throw new SerializationException("a part of the token can't be written", e);
    }
  }
}
