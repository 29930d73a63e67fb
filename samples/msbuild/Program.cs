using System;
Console.WriteLine("An API.");
