package io.quaymaster.server.queue;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.quaymaster.app.Deferral;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.RandomIds;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Starts the consumers when the server takes requests, and stops them all at once. */
@Singleton
final class Consumers implements ApplicationEventListener<ServerStartupEvent> {
  private final QueueConsumer events;
  private final QueueConsumer work;
  private final QueueConsumer deferred;
  private final Optional<QueueConsumer> roadmap;
  private final int workers;

  /**
   * @param workers how many messages of a queue are in work at a time, setting {@code
   *     quaymaster.workers}
   */
  Consumers(
      @Named("events") MessageQueue eventQueue,
      @Named("work") MessageQueue workQueue,
      @Named("deferred") MessageQueue deferredQueue,
      EventMessages eventMessages,
      WorkMessages workMessages,
      DeferredMessages deferredMessages,
      @Named("roadmap") MessageQueue roadmapQueue,
      Optional<RoadmapMessages> roadmapMessages,
      Deferral deferral,
      RandomIds ids,
      RandomGenerator random,
      @Value("${quaymaster.workers:8}") int workers) {
    events = new QueueConsumer("events", eventQueue, eventMessages, deferral, ids, random);
    work = new QueueConsumer("work", workQueue, workMessages, deferral, ids, random);
    deferred =
        new QueueConsumer("deferred", deferredQueue, deferredMessages, deferral, ids, random);
    roadmap =
        roadmapMessages.map(
            messages ->
                new QueueConsumer("roadmap", roadmapQueue, messages, deferral, ids, random));
    this.workers = workers;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    events.start(workers);
    work.start(workers);
    deferred.start(1);
    roadmap.ifPresent(consumer -> consumer.start(workers));
  }

  @PreDestroy
  void stop() {
    List<Thread> stops =
        Stream.concat(Stream.of(events, work, deferred), roadmap.stream())
            .map(consumer -> Thread.startVirtualThread(consumer::stop))
            .toList();
    for (Thread stop : stops) {
      try {
        stop.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
