using System.CommandLine;
using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;

namespace PurePipeline.Cli.Explaining;

/// <summary><c>purepipeline explain IMAGE --recipe A.py --recipe B.py</c>: where two programs part, and why.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> image = new("IMAGE") { Description = "The picture." };
        Option<string[]> recipes = new("--recipe")
        {
            Description = "A Python file; give two.",
            HelpName = "FILE.py",
            Required = true,
            Arity = new ArgumentArity(2, 2),
        };
        Option<ReferenceVersions> versions = VersionsOption.Create();
        Command command = new("explain", "Runs two recipes on one picture and says step by step where their results part, and why.")
        {
            image, recipes, versions,
        };
        command.SetAction(parsed =>
        {
            string picture = parsed.GetRequiredValue(image);
            ReferenceVersions references = parsed.GetRequiredValue(versions);
            ProgramRun[] programs =
            [
                .. parsed.GetRequiredValue(recipes).Select(file => new ProgramRun(file, RecipeFile.Load(file), picture, references)),
            ];
            return new ExplainReport(terminal, picture, programs[0], programs[1]).Write() ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }
}
