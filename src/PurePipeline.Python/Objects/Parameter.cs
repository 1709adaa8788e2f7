using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>One parameter of a signature; a default of null means that the argument is required.</summary>
internal sealed record Parameter(string Name, ParameterKind Kind, object? Default);
