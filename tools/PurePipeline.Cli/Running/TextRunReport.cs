using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;
using PurePipeline.Numerics;
using Spectre.Console;

namespace PurePipeline.Cli.Running;

/// <summary>A summary a picture, for people; a progress bar below them on a terminal.</summary>
internal sealed class TextRunReport(Terminal terminal) : RunReport(terminal)
{
    private int _failed;
    private ProgressTask? _bar;

    public override async Task<int> TellAsync(int count, IAsyncEnumerable<PictureOutcome> outcomes)
    {
        if (count == 1)
        {
            return await base.TellAsync(count, outcomes);
        }

        int exitCode = Terminal.IsInteractive ? await TellWithBarAsync(count, outcomes) : await base.TellAsync(count, outcomes);
        Terminal.WriteLine($"{count} pictures, {_failed} failed", _failed == 0 ? Color.Green : Color.Red);
        return exitCode;
    }

    protected override void Tell(PictureOutcome outcome)
    {
        switch (outcome)
        {
            case PictureOutcome.Result result:
                Terminal.WriteLine(result.Image);
                Terminal.WriteLine($"  shape   {Figures.Shape(result.Shape)}");
                Terminal.WriteLine($"  dtype   {result.DType.NumPyName()}");
                Terminal.WriteLine($"  sha256  {result.Sha256}");
                if (result.Corner is { Rows.Count: > 0 } corner)
                {
                    Terminal.WriteLine($"  corner  {corner.Index}");
                    Terminal.WriteLines(TextTable.Lines([.. corner.Rows.Select(row => (string[])["", .. row])], "        "));
                }

                break;
            case PictureOutcome.BadPicture bad:
                _failed++;
                Terminal.WriteError($"{bad.Image}: {bad.Error}");
                break;
            case PictureOutcome.BadRecipe bad:
                _failed++;
                Terminal.WriteError($"{bad.Image}: {RecipeErrorText.Line(bad.Error)}");
                break;
        }

        _bar?.Increment(1);
    }

    private Task<int> TellWithBarAsync(int count, IAsyncEnumerable<PictureOutcome> outcomes) =>
        Terminal.Console.Progress().AutoClear(true).StartAsync(progress =>
        {
            _bar = progress.AddTask($"{count} pictures", maxValue: count);
            return base.TellAsync(count, outcomes);
        });
}
