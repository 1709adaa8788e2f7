using System.Text.Encodings.Web;
using System.Text.Json;

namespace PurePipeline.Cli.Output;

/// <summary>
/// JSON with what JSON asks for escaped and no more, so that <c>'</c> and <c>é</c> stay readable: it goes to a pipe or a file as UTF-8,
/// never into HTML.
/// </summary>
internal static class ReadableJson
{
    public static CliJson Context { get; } =
        new(new JsonSerializerOptions(CliJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
