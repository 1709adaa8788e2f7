using System.CommandLine;
using PurePipeline.Cli.Output;

namespace PurePipeline.Cli.Golden;

/// <summary><c>purepipeline golden</c>: what the real libraries gave, checked and made anew.</summary>
internal static class GoldenCommand
{
    public static Command Create(Terminal terminal)
    {
        Command command = new("golden", "Results of the real libraries, kept as files.")
        {
            VerifyCommand.Create(terminal),
            RegenerateCommand.Create(terminal),
        };
        command.SetAction(parsed => CommandLine.RefuseUsage(parsed, ["golden: verify or regenerate?"], terminal));
        return command;
    }

    /// <summary>The folder that both commands work on.</summary>
    public static Argument<string?> DirectoryArgument() => new("DIR")
    {
        Description = "A folder laid out like golden/. Without it, the nearest golden/ here or above.",
        Arity = ArgumentArity.ZeroOrOne,
    };
}
