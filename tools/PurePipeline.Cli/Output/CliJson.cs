using System.Text.Json.Serialization;
using PurePipeline.Cli.Comparing;
using PurePipeline.Cli.Golden;
using PurePipeline.Cli.Running;

namespace PurePipeline.Cli.Output;

/// <summary>Every JSON that the command writes or reads, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(CompareJson))]
[JsonSerializable(typeof(GoldenFile))]
[JsonSerializable(typeof(JsonRunReport.ResultLine))]
[JsonSerializable(typeof(JsonRunReport.ErrorLine))]
internal sealed partial class CliJson : JsonSerializerContext;
