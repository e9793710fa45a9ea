/** TypeGraphQL wants this before the first decorated class. */
import 'reflect-metadata';
