namespace PurePipeline.Python.Translation;

/// <summary><c>array.flat</c>.</summary>
internal sealed class FlatValue(Code array) : Value
{
    public Code Owner => array;

    /// <summary>The elements in C order, of which parts are copies.</summary>
    public Code Elements => array.Type.Rank == 1 ? array : new Code($"{array.At(Precedence.Primary)}.Reshape(-1)", array.Type with { Rank = 1, IsStrong = false });

    public override bool Mentions(string local) => array.Mentions(local);
}
