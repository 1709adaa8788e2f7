using System.CommandLine;
using PurePipeline.Cli.Output;
using PurePipeline.Formats;
using PurePipeline.Numerics;

namespace PurePipeline.Cli.Comparing;

/// <summary>
/// <c>purepipeline compare A B</c>: exit code 0 if two .npy files hold the same array, 1 if not, 2 if one cannot be read.
/// </summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> a = new("A") { Description = "A .npy file." };
        Argument<string> b = new("B") { Description = "The .npy file to compare it with." };
        Option<int?> axis = new("--axis")
        {
            Description = "The axis of the channels, negative counts from the end. Without it, it is guessed from the shape.",
            HelpName = "N",
        };
        Option<bool> json = new("--json") { Description = "One line of JSON instead of a report." };
        Command command = new("compare", "Compares two .npy files value by value. Exit code: 0 equal, 1 different, 2 unreadable.")
        {
            a, b, axis, json,
        };
        command.SetAction(parsed =>
        {
            string fileA = parsed.GetRequiredValue(a);
            string fileB = parsed.GetRequiredValue(b);
            ArrayComparison comparison = ArrayComparison.Of(Load(fileA), Load(fileB), parsed.GetValue(axis));
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(CompareJson.Line(fileA, fileB, comparison));
            }
            else
            {
                CompareReport.Write(terminal, fileA, fileB, comparison, axisChosen: parsed.GetValue(axis) is not null);
            }

            return comparison.Equal ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static NdArray Load(string file)
    {
        try
        {
            return Npy.Load(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            bool namesFile = unreadable.Message.Contains(file, StringComparison.Ordinal);
            throw new UsageException(namesFile ? unreadable.Message : $"{file}: {unreadable.Message}");
        }
    }
}
