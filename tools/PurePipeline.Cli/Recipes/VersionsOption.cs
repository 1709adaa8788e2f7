using System.CommandLine;

namespace PurePipeline.Cli.Recipes;

/// <summary><c>--versions pillow=9.4,opencv=4.6,numpy=1.24,torch=1.13</c>.</summary>
internal static class VersionsOption
{
    public static Option<ReferenceVersions> Create() => new("--versions")
    {
        Description = "The libraries' releases to reproduce; where one is not named, the newest.",
        HelpName = "pillow=9.4,opencv=4.6,...",
        DefaultValueFactory = _ => ReferenceVersions.Newest,
        CustomParser = result =>
        {
            try
            {
                return ReferenceVersions.Parse(result.Tokens[0].Value);
            }
            catch (FormatException wrong)
            {
                result.AddError($"--versions: {wrong.Message}");
                return null;
            }
        },
    };
}
