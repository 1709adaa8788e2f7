using PurePipeline.Cli.Comparing;
using PurePipeline.Cli.Output;
using PurePipeline.Numerics;
using Spectre.Console;

namespace PurePipeline.Cli.Explaining;

/// <summary>Two programs on one picture, as a page to read in a minute.</summary>
internal sealed class ExplainReport(Terminal terminal, string picture, ProgramRun a, ProgramRun b)
{
    private const string NoteMargin = "              ";

    private readonly StageComparison? _source = StageComparison.Of(a.Source, b.Source);
    private readonly StageComparison? _resized = StageComparison.Of(a.Resized, b.Resized);
    private readonly StageComparison? _final = StageComparison.Of(a.Final, b.Final);

    /// <summary>Writes the page; false if a result is not what Python gave.</summary>
    public bool Write()
    {
        terminal.WriteLine($"{picture} through two programs");
        terminal.WriteLines(TextTable.Lines(
        [
            [$"A  {a.File}", Figures.Shape(a.Result.Shape), a.Result.DType.NumPyName()],
            [$"B  {b.File}", Figures.Shape(b.Result.Shape), b.Result.DType.NumPyName()],
        ], "  "));
        WriteCorners();
        WriteSteps();
        return WriteProofs();
    }

    private void WriteCorners()
    {
        if (_resized is { Values.SameShape: true } resized)
        {
            Title("The resized picture, top left corner (* differs)");
            (NdArray ofA, NdArray ofB) = (resized.Values.A, resized.Values.B);
            terminal.WriteLines(CornerPair.Lines(ofA, ofB, $"A  {a.Resize}", $"B  {b.Resize}", ChannelNames(resized), "0"));
        }

        if (_final is { Values.SameShape: true } final)
        {
            string first = ChannelNames(final)[0];
            Title($"The result, top left corner{(first.Length > 0 ? $", {first}" : "")}");
            string format = final.Values.HasFloats ? "0.000" : "0";
            terminal.WriteLines(CornerPair.Lines(final.Values.A, final.Values.B, "A", "B", [first], format));
        }
    }

    private void WriteSteps()
    {
        Title("Step by step");
        ArithmeticComparison? arithmetic = ArithmeticComparison.Of(_resized, _final);
        if (_source is not null)
        {
            Step("decode", _source.Values.Equal, $"{a.SourceCalls} and {b.SourceCalls}: {Summary(_source, "pixel", OrderText(_source))}");
            if (a.IsPillow != b.IsPillow && DecodeNotes.For(_source.Values.A.Shape, _source.Values.B.Shape) is { } note)
            {
                Note(note);
            }
        }

        if (_resized is not null && a.Resize is { } resizeA && b.Resize is { } resizeB)
        {
            Step("resize", _resized.Values.Equal, Summary(_resized, "pixel"));
            if (_resized.Values is { SameShape: true, Equal: false } && ResizeNotes.Between(resizeA, resizeB) is { } why)
            {
                Note(why);
                Note($"A  {resizeA} {ResizeNotes.Of(resizeA, Reduction(a))}.");
                Note($"B  {resizeB} {ResizeNotes.Of(resizeB, Reduction(b))}.");
            }
        }

        if (arithmetic is not null)
        {
            (int level, double madeByA, double madeByB) = arithmetic.Example;
            (string inA, string inB) = (Figures.Number(madeByA, a.Result.DType), Figures.Number(madeByB, b.Result.DType));
            Step(
                "arithmetic",
                arithmetic.Same,
                arithmetic.Same
                    ? $"each level becomes the same number in both, such as {level} becomes {inA}"
                    : $"level {level} becomes {inA} in A, {inB} in B");
        }

        if (_final is { } final)
        {
            Step("result", final.Values.Equal, Summary(final, "value", final.Reversed == _source?.Reversed ? "" : OrderText(final)));
        }
        else
        {
            Step("result", ArrayComparison.Of(a.Result, b.Result).Equal, "no pictures: 'purepipeline compare' shows how arrays differ");
        }

        if (_source is { Values.Equal: true } && _resized is { Values.Equal: false } && arithmetic is { Same: true })
        {
            terminal.WriteLine("  So it is the resize, and nothing else.");
        }
    }

    private bool WriteProofs()
    {
        Title("Against the real libraries (golden/expected)");
        bool identical = true;
        foreach ((string name, ProgramRun program) in new[] { ("A", a), ("B", b) })
        {
            IReadOnlyList<PythonProof> proofs = PythonProof.For(picture, program.File, program.Recipe);
            terminal.WriteLine($"  {name}  sha256 {program.Result.Sha256()}");
            foreach (PythonProof proof in proofs)
            {
                terminal.WriteLine(
                    $"     {(proof.Identical ? "identical to" : $"DIFFERENT: {proof.Sha256} by")} {proof.Versions}",
                    proof.Identical ? Color.Green : Color.Red);
                identical &= proof.Identical;
            }

            if (proofs.Count == 0)
            {
                terminal.WriteLine("     not recorded there for this picture and recipe");
            }
        }

        return identical;
    }

    private void Title(string title)
    {
        terminal.WriteLine();
        terminal.WriteLine(title, Color.Blue);
    }

    private void Step(string name, bool same, string text)
    {
        string head = $"  {name,-10}  {(same ? "same   " : "DIFFERS")}  ";
        string[] lines = [.. WrappedText.Lines(text, terminal.Width - head.Length)];
        terminal.WriteLine(head + lines[0], same ? Color.Green : Color.Red);
        terminal.WriteLines(lines.Skip(1).Select(line => line.PadLeft(line.Length + head.Length)));
    }

    private void Note(string text) =>
        terminal.WriteLines(WrappedText.Lines(text, terminal.Width - NoteMargin.Length, indent: "   ").Select(line => NoteMargin + line));

    private static string Summary(StageComparison stage, string unit, string order = "") => stage.Values switch
    {
        { Equal: true } => $"every {unit}{order}",
        { SameShape: false } values => $"{Figures.Shape(values.A.Shape)} against {Figures.Shape(values.B.Shape)} (height, width, channels)",
        { Largest: { } largest } values =>
            $"{Figures.Share(values.Different, values.Values)} of {values.Values} values, "
            + $"by up to {Figures.Number(largest.Difference)}{order}",
        var values => $"{values.A.DType.NumPyName()} against {values.B.DType.NumPyName()}",
    };

    private string OrderText(StageComparison stage) => (stage.Reversed, a.IsPillow, b.IsPillow) switch
    {
        (false, _, _) => stage.Values.A.Shape[2] == 3 && a.IsPillow != b.IsPillow ? "; the channels are in one order" : "",
        (_, true, false) => "; B has the channels in the order blue, green, red",
        (_, false, true) => "; A has the channels in the order blue, green, red",
        _ => "; B has the channels in the reverse order",
    };

    /// <summary>Colours, where it is known what the channels of A are.</summary>
    private string[] ChannelNames(StageComparison stage) => (stage.Values.A.Shape[2], a.IsPillow, b.IsPillow, stage.Reversed) switch
    {
        (1, _, _, _) => [""],
        (3, true, _, _) or (3, _, true, false) => ["red", "green", "blue"],
        (3, false, true, true) => ["blue", "green", "red"],
        var (channels, _, _, _) => [.. Enumerable.Range(0, channels).Select(channel => $"channel {channel}")],
    };

    private static double Reduction(ProgramRun program) =>
        program is { Source: { } source, Resized: { } resized }
            ? Math.Max((double)source.Shape[0] / resized.Shape[0], (double)source.Shape[1] / resized.Shape[1])
            : 1;
}
