package io.quaymaster.github;

import io.micronaut.context.annotation.Factory;
import io.micronaut.discovery.ServiceInstanceList;
import io.micronaut.discovery.StaticServiceInstanceList;
import io.micronaut.http.client.ServiceHttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import io.quaymaster.app.budget.BudgetRules;
import io.quaymaster.app.site.GitHubSite;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/** Points the HTTP clients named {@code github…} at the APIs. */
@Factory
class ClientFactory {

  @Singleton
  ApiUrls apiUrls(GitHubSettings settings) {
    return ApiUrls.of(settings);
  }

  /** What is configured is what people open; the APIs' addresses are derived from it. */
  @Singleton
  GitHubSite site(GitHubSettings settings) {
    return new GitHubSite(settings.url());
  }

  @Singleton
  BudgetRules budget(GitHubSettings settings) {
    return new BudgetRules(settings.secondaryLimits());
  }

  @Singleton
  @Named("github")
  ServiceHttpClientConfiguration rest(
      GitHubSettings settings, ApplicationConfiguration application) {
    return service("github", settings, application);
  }

  @Singleton
  @Named("github-graphql")
  ServiceHttpClientConfiguration graphql(
      GitHubSettings settings, ApplicationConfiguration application) {
    return service("github-graphql", settings, application);
  }

  @Singleton
  @Named("github-archive")
  ServiceInstanceList archiveServer(ApiUrls urls) {
    return server("github-archive", urls.rest());
  }

  @Singleton
  @Named("github")
  ServiceInstanceList restServer(ApiUrls urls) {
    return server("github", urls.rest());
  }

  @Singleton
  @Named("github-graphql")
  ServiceInstanceList graphqlServer(ApiUrls urls) {
    return server("github-graphql", urls.graphql());
  }

  private static ServiceInstanceList server(String id, URI url) {
    return new StaticServiceInstanceList(id, List.of(ApiUrls.origin(url)), url.getRawPath());
  }

  private static ServiceHttpClientConfiguration service(
      String id, GitHubSettings settings, ApplicationConfiguration application) {
    ServiceHttpClientConfiguration service =
        new ServiceHttpClientConfiguration(id, null, null, application);
    service.setReadTimeout(settings.timeout());
    service.setConnectTimeout(settings.timeout());
    return service;
  }
}
