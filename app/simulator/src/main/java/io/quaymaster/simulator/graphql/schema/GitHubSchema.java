package io.quaymaster.simulator.graphql.schema;

import graphql.language.InterfaceTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.field.FieldSet;
import io.quaymaster.simulator.graphql.issue.IssueFieldSets;
import io.quaymaster.simulator.graphql.project.ProjectFieldSets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The part of GitHub's schema that the simulator has. */
public final class GitHubSchema {
  private static final String RESOURCE = "/schema.graphql";

  private GitHubSchema() {}

  /** The schema as text, for validating documents. */
  public static String text() {
    try (InputStream in =
        Objects.requireNonNull(GitHubSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + RESOURCE, e);
    }
  }

  /** The schema with all its fields; making it takes some hundred milliseconds. */
  public static GraphQLSchema executable() {
    TypeDefinitionRegistry types = new SchemaParser().parse(text());
    GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry();
    registry.defaultDataFetcher(DataFetcherFactories.useDataFetcher(notServed()));
    ConnectionFields.addTo(registry, types);
    FieldSet.all().forEach(fields -> fields.addTo(registry));
    ProjectFieldSets.all().forEach(fields -> fields.addTo(registry));
    IssueFieldSets.all().forEach(fields -> fields.addTo(registry));
    TypeResolver resolver =
        environment -> environment.getSchema().getObjectType(TypeNames.of(environment.getObject()));
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().codeRegistry(registry);
    types
        .getTypes(InterfaceTypeDefinition.class)
        .forEach(type -> wiring.type(type.getName(), one -> one.typeResolver(resolver)));
    types
        .getTypes(UnionTypeDefinition.class)
        .forEach(type -> wiring.type(type.getName(), one -> one.typeResolver(resolver)));
    TextScalar.all().forEach(wiring::scalar);
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  /** A field that GitHub has and the simulator can't answer is an error, not a silent null. */
  private static DataFetcher<Object> notServed() {
    return environment -> {
      String type = ((GraphQLNamedType) environment.getParentType()).getName();
      throw GitHubProblem.notServed(type + "." + environment.getField().getName());
    };
  }
}
