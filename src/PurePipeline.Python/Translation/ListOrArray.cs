namespace PurePipeline.Python.Translation;

/// <summary>Numbers that are a list in some runs and an array in others: alike only where an array is wanted.</summary>
internal sealed class ListOrArray(Code array) : Value
{
    public Code Array => array;

    public override bool Mentions(string local) => array.Mentions(local);
}
