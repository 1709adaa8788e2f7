namespace PurePipeline.Python.Objects;

/// <summary>An object that can stand for an int, such as a NumPy integer scalar.</summary>
internal interface IIndex
{
    /// <summary>The long or BigInteger; null if this one cannot.</summary>
    object? ToIndex();
}
