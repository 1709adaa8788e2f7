using System.Text.Json.Serialization;
using PurePipeline.Cli.Comparing;

namespace PurePipeline.Cli.Output;

/// <summary>Every JSON that the command writes or reads, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(CompareJson))]
internal sealed partial class CliJson : JsonSerializerContext;
