package io.quaymaster.aws;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.aws.bootstrap.AwsBootstrap;
import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.aws.LocalAws;
import java.time.Clock;
import java.util.Map;

/** The engines and the beans on top of them, shared by all tests of the module. */
public final class Stack {
  private static final AwsEngines ENGINES =
      AwsEngines.start(AwsEngines.Settings.inMemory(), Clock.systemUTC());
  private static final ApplicationContext BEANS = start();

  private Stack() {}

  /** A bean of the edge, by the wiring that programs use. */
  public static <T> T bean(Class<T> type) {
    return BEANS.getBean(type);
  }

  public static ApplicationContext beans() {
    return BEANS;
  }

  private static ApplicationContext start() {
    ApplicationContext beans =
        ApplicationContext.run(
            Map.of(
                "quaymaster.stores",
                "aws",
                "quaymaster.aws.region",
                LocalAws.REGION,
                "quaymaster.aws.access-key",
                LocalAws.ACCESS_KEY,
                "quaymaster.aws.secret-key",
                LocalAws.SECRET_KEY,
                "quaymaster.aws.endpoints.sqs",
                ENGINES.sqs().toString(),
                "quaymaster.aws.endpoints.s3",
                ENGINES.s3().toString(),
                "quaymaster.aws.endpoints.dynamodb",
                ENGINES.dynamoDb().orElseThrow().toString()));
    beans.getBean(AwsBootstrap.class).create();
    return beans;
  }
}
