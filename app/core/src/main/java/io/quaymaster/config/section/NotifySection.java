package io.quaymaster.config.section;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.OptionalType;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.TextType;
import io.quaymaster.config.schema.Values;
import java.util.List;
import java.util.Optional;

/** {@code notify:} */
final class NotifySection extends Section<NotifyConfig> {
  private static final Key<Optional<String>> SLACK =
      Key.of("slack", new SlackSection(), NotifyConfig.NONE.slackChannel(), "messages in Slack");
  private static final Key<Optional<String>> DISPATCH =
      Key.of(
          "dispatch",
          new OptionalType<>(
              TextType.of(
                  "an event type (up to 100 letters, digits, '.', '_' or '-')",
                  NotifyConfig.DISPATCH)),
          NotifyConfig.NONE.dispatch(),
          "sends a repository_dispatch of this type to the repository when a run has finished");

  @Override
  public List<Key<?>> keys() {
    return List.of(SLACK, DISPATCH);
  }

  @Override
  protected NotifyConfig build(Values values) {
    return new NotifyConfig(values.get(SLACK), values.get(DISPATCH));
  }

  /** {@code notify.slack:} */
  private static final class SlackSection extends Section<Optional<String>> {
    private static final Key<Optional<String>> CHANNEL =
        Key.of(
            "channel",
            new OptionalType<>(
                TextType.of(
                    "a channel's name such as '#releases' or its id", NotifyConfig.CHANNEL)),
            NotifyConfig.NONE.slackChannel(),
            "the channel that hears of finished and failed runs");

    @Override
    public List<Key<?>> keys() {
      return List.of(CHANNEL);
    }

    @Override
    protected Optional<String> build(Values values) {
      return values.get(CHANNEL);
    }
  }
}
