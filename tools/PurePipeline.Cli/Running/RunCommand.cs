using System.CommandLine;
using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;
using PurePipeline.Python;

namespace PurePipeline.Cli.Running;

/// <summary><c>purepipeline run IMAGE... --recipe FILE.py</c>: the recipe's result for each picture.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> images = new("IMAGE") { Description = "The pictures.", Arity = ArgumentArity.OneOrMore };
        Option<string> recipe = new("--recipe")
        {
            Description = "The Python file: its preprocess(path) is executed on each picture, or all of it if it has no such function. Or a model's preprocessor_config.json.",
            HelpName = "FILE.py|FILE.json",
            Required = true,
        };
        Option<string?> output = new("--out")
        {
            Description = "Writes results as .npy: one picture's to FILE, several to DIR/NAME.npy for each NAME.jpg (no two of one name).",
            HelpName = "FILE|DIR",
        };
        Option<bool> json = new("--json")
        {
            Description = "One line of JSON a picture and nothing else: image, shape, dtype, sha256; or image, error.",
        };
        Option<ReferenceVersions> versions = VersionsOption.Create();
        Option<string[]> pretrained = PretrainedOption.Create();
        Option<int> jobs = JobsOption.Create();
        Command command = new(
            "run",
            "Executes a Python recipe on pictures. Exit code: 0 all well, 1 some pictures failed, 2 usage or recipe error, 3 fatal.")
        {
            images, recipe, output, json, versions, pretrained, jobs,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] pictures = parsed.GetRequiredValue(images);
            bool forScripts = parsed.GetValue(json);
            RunNotes notes = new(parsed.GetRequiredValue(recipe));
            string file = parsed.GetRequiredValue(recipe);
            PictureRun run = new(
                RecipeFile.Load(file),
                new RecipeOptions
                {
                    Versions = parsed.GetRequiredValue(versions),
                    OnNote = notes.Add,
                    Pretrained = PretrainedOption.Read(parsed.GetValue(pretrained) ?? [], file),
                },
                corners: !forScripts);
            IReadOnlyList<string>? files = OutputFiles.Plan(pictures, parsed.GetValue(output));
            RunReport report = forScripts ? new JsonRunReport(terminal) : new TextRunReport(terminal);
            int exitCode = await report.TellAsync(
                pictures.Length,
                Batch.RunAsync(pictures.Length, parsed.GetValue(jobs), at => run.Execute(pictures[at], files?[at]), cancellation));
            notes.Tell(terminal);
            return exitCode;
        });
        return command;
    }
}
