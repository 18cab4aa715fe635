package io.quaymaster.local;

import io.quaymaster.local.seed.Acme;

/** What the stack prints when it runs. */
final class Banner {
  private Banner() {}

  static String of(LocalStack stack) {
    String github = stack.gitHub().url().toString();
    return """
    Quaymaster is running              %s        deliveries, runs and their steps, plans
    A GitHub of your own               %s        org "acme": billing, web-site, connector-ftp, connector-s3, …
    AWS on this machine                %s

    Person's token %s (password of git, too), webhook secret %s, AWS key local / secret local in us-east-1.

    Try a release:   git clone %s/acme/billing.git && cd billing
                     git commit --allow-empty -m "feat: pay by invoice" && git push
                     git fetch --tags && git tag -n      -> v1.5.0
    %sTry a job:       label an issue "reproduce" at %s/acme/billing/issues/1
    %sStop with Ctrl-C.
    """
        .formatted(
            stack.url(),
            github,
            engines(stack),
            Acme.TOKEN,
            LocalApp.WEBHOOK_SECRET,
            github,
            roadmap(stack),
            github,
            wall(stack.workers().wallIsMissing()));
  }

  static String wall(boolean missing) {
    return missing
        ? """
                         Jobs run as you: the wall around their commands needs root and is missing here.
        """
        : "";
  }

  private static String roadmap(LocalStack stack) {
    return stack
        .engines()
        .map(
            running ->
                """
                Try a roadmap:   aws --endpoint-url %s s3 cp docs/examples/roadmap.json s3://%s/Input/
                """
                    .formatted(running.s3(), RoadmapFolder.BUCKET))
        .orElse("");
  }

  private static String engines(LocalStack stack) {
    return stack
        .engines()
        .map(
            running ->
                "%s (SQS)  %s (S3)  %s (DynamoDB)"
                    .formatted(running.sqs(), running.s3(), running.dynamoDb().orElseThrow()))
        .orElse("none: everything is in this process's memory");
  }
}
