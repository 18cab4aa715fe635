package io.quaymaster.project;

/** A field and the value it gets. */
public record FieldChange(ProjectField field, FieldValue value) {}
