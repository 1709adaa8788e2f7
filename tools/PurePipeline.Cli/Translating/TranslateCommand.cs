using System.CommandLine;
using System.Text.RegularExpressions;
using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;
using PurePipeline.Cli.Running;

namespace PurePipeline.Cli.Translating;

/// <summary><c>purepipeline translate FILE.py</c>: the recipe as C# for the typed API.</summary>
internal static partial class TranslateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> recipe = new("FILE.py") { Description = "The Python file, or the preprocessor_config.json, as 'run' takes it." };
        Option<string?> output = new("--out", "-o") { Description = "Writes the C# to this file instead of the standard output.", HelpName = "FILE.cs" };
        Option<string> name = new("--class")
        {
            Description = "The name of the C# class.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "Preprocessing",
        };
        Option<string[]> pretrained = PretrainedOption.Create();
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !Identifier().IsMatch(given))
            {
                result.AddError($"--class: '{given}' is no name for a C# class.");
            }
        });
        Command command = new(
            "translate",
            "Prints a Python recipe as a C# class on PurePipeline's API, which gives the same tensor. What has no C# is refused. Exit code: 0 all well, 2 usage or recipe error, 3 fatal.")
        {
            recipe, output, name, pretrained,
        };
        command.SetAction(parsed =>
        {
            string source = parsed.GetRequiredValue(recipe);
            string text = RecipeFile.Load(source).ToCSharp(parsed.GetRequiredValue(name), PretrainedOption.Read(parsed.GetValue(pretrained) ?? [], source));
            if (parsed.GetValue(output) is { } file)
            {
                AtomicFile.Write(file, unfinished => File.WriteAllText(unfinished, text));
            }
            else
            {
                terminal.Out.Write(text);
            }

            return ExitCode.Success;
        });
        return command;
    }

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Identifier();
}
