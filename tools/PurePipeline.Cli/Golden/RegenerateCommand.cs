using System.CommandLine;
using PurePipeline.Cli.Output;

namespace PurePipeline.Cli.Golden;

/// <summary><c>purepipeline golden regenerate</c>: asks the real libraries again, through tools/golden/regenerate.py.</summary>
internal static class RegenerateCommand
{
    private static readonly string Script = Path.Combine("tools", "golden", "regenerate.py");

    public static Command Create(Terminal terminal)
    {
        Argument<string?> directory = GoldenCommand.DirectoryArgument();
        Option<string> python = new("--python")
        {
            Description = "The Python that has the real libraries.",
            HelpName = "PYTHON",
            DefaultValueFactory = _ => "python3",
        };
        Option<bool> check = new("--check") { Description = "Writes nothing; exit code 1 if a file would change." };
        Command command = new("regenerate", "Runs the golden cases under the real libraries of a Python and records what they give.")
        {
            directory, python, check,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            GoldenFolder folder = GoldenFolder.Find(parsed.GetValue(directory));
            PythonProcess process = new(parsed.GetRequiredValue(python), terminal);
            string script = FindScript(folder);
            await process.RequireModulesAsync(["PIL", "cv2", "numpy", "torch"], cancellation);
            List<string> arguments = [script, folder.FullPath];
            if (parsed.GetValue(check))
            {
                arguments.Add("--check");
            }

            return await process.RunAsync(arguments, cancellation);
        });
        return command;
    }

    /// <summary>The script of the repository that the folder, the caller or the command itself is in.</summary>
    private static string FindScript(GoldenFolder folder) =>
        new[] { folder.FullPath, Directory.GetCurrentDirectory(), AppContext.BaseDirectory }
            .SelectMany(GoldenFolder.Above)
            .Select(directory => Path.Combine(directory, Script))
            .FirstOrDefault(File.Exists)
        ?? throw new UsageException(
            $"there is no {Script} above {folder.FullPath}, the current directory or the command: run this inside the repository.");
}
