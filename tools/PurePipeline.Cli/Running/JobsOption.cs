using System.CommandLine;
using System.Globalization;

namespace PurePipeline.Cli.Running;

/// <summary><c>--jobs N</c>.</summary>
internal static class JobsOption
{
    public static Option<int> Create() => new("--jobs")
    {
        Description = "Pictures to work on at a time; the output keeps their order.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) || jobs < 1)
            {
                result.AddError($"--jobs: '{result.Tokens[0].Value}' is not a number from 1 up.");
            }

            return jobs;
        },
    };
}
