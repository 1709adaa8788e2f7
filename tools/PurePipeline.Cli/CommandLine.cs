using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using PurePipeline.Cli.Comparing;
using PurePipeline.Cli.Explaining;
using PurePipeline.Cli.Golden;
using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;
using PurePipeline.Cli.Running;
using PurePipeline.Cli.Translating;
using PurePipeline.Python;
using PurePipeline.Tiff;

namespace PurePipeline.Cli;

/// <summary>The commands, and what becomes of their errors.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command to its <see cref="ExitCode"/>; no exception leaves it.</summary>
    public static async Task<int> InvokeAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        TiffFormat.Register();
        try
        {
            ParserConfiguration parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
            ParseResult parsed = Commands(terminal).Parse(args, parser);
            if (parsed.Action is ParseErrorAction)
            {
                return RefuseUsage(parsed, parsed.Errors.Select(error => error.Message).Distinct(), terminal);
            }

            if (UnknownOptions(parsed, args) is { Count: > 0 } unknown)
            {
                return RefuseUsage(parsed, unknown, terminal);
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false },
                cancellation);
        }
        catch (UsageException wrong)
        {
            terminal.WriteError(wrong.Message);
            return ExitCode.Usage;
        }
        catch (RecipeException wrong)
        {
            RecipeErrorText.Write(terminal, wrong);
            return ExitCode.Usage;
        }
        catch (PictureException bad)
        {
            terminal.WriteError(bad.Message);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            terminal.WriteError("cancelled");
            return ExitCode.Fatal;
        }
        catch (Exception fatal) when (fatal is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            terminal.WriteError(fatal.Message);
            return ExitCode.Fatal;
        }
#pragma warning disable CA1031 // The last line of defence: whatever it is, a script sees exit code 3 and a person sees where it happened.
        catch (Exception fatal)
#pragma warning restore CA1031
        {
            terminal.WriteError($"this is a fault in purepipeline itself, please report it.\n{fatal}");
            return ExitCode.Fatal;
        }
    }

    /// <summary>Says what is wrong with the command line and where help is.</summary>
    public static int RefuseUsage(ParseResult parsed, IEnumerable<string> problems, Terminal terminal)
    {
        foreach (string problem in problems)
        {
            terminal.WriteError(problem);
        }

        terminal.Error.WriteLine($"See '{string.Join(' ', CommandPath(parsed.CommandResult))} --help'.");
        return ExitCode.Usage;
    }

    private static RootCommand Commands(Terminal terminal)
    {
        RootCommand root = new("What Pillow, OpenCV, NumPy and torch make of a picture, bit for bit, without Python.")
        {
            RunCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            CompareCommand.Create(terminal),
            TranslateCommand.Create(terminal),
            GoldenCommand.Create(terminal),
        };
        root.HelpName = "purepipeline";
        root.SetAction(parsed => RefuseUsage(parsed, ["which command?"], terminal));
        return root;
    }

    /// <summary>
    /// A list of files takes whatever stands there, so a misspelt option would be a file: refused, unless it comes after <c>--</c>.
    /// </summary>
    private static List<string> UnknownOptions(ParseResult parsed, string[] args)
    {
        if (parsed.Action is HelpAction)
        {
            return [];
        }

        string[] literal = [.. args.SkipWhile(arg => arg != "--")];
        return
        [
            .. parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Where(token => token.Value is ['-', _, ..] && !literal.Contains(token.Value))
                .Select(token => $"there is no option '{token.Value}' here; for a file of that name write './{token.Value}'."),
        ];
    }

    private static IEnumerable<string> CommandPath(CommandResult command) =>
        command.Parent is CommandResult parent ? CommandPath(parent).Append(command.Command.Name) : ["purepipeline"];
}
