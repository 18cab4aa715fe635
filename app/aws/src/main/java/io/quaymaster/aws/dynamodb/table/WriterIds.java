package io.quaymaster.aws.dynamodb.table;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;

/** Fresh names for single writes. */
@Singleton
public class WriterIds implements Supplier<String> {
  @Override
  public String get() {
    return UUID.randomUUID().toString();
  }
}
