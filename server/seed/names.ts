/** Names of children and young people in the demonstration area; all made up. */
export const girlsNames = [
  'Aaliyah', 'Abigail', 'Alice', 'Amelia', 'Anya', 'Aria', 'Beatrice', 'Bethany', 'Charlotte', 'Chloe', 'Daisy',
  'Ebony', 'Eliza', 'Emily', 'Esme', 'Eva', 'Fatima', 'Florence', 'Freya', 'Grace', 'Hana', 'Harriet', 'Holly', 'Imogen',
  'Isla', 'Ivy', 'Jasmine', 'Keira', 'Layla', 'Lola', 'Lucy', 'Maisie', 'Maryam', 'Matilda', 'Megan', 'Millie',
  'Niamh', 'Olivia', 'Poppy', 'Rosie', 'Ruby', 'Safiya', 'Scarlett', 'Tilly', 'Willow', 'Zara', 'Zuzanna', 'شهد',
] as const // prettier-ignore
export const boysNames = [
  'Adam', 'Alfie', 'Archie', 'Arjun', 'Arthur', 'Billy', 'Caleb', 'Charlie', 'Daniel', 'Dylan', 'Eesa', 'Elijah',
  'Ethan', 'Finley', 'Frankie', 'George', 'Harley', 'Harry', 'Ibrahim', 'Isaac', 'Jack', 'Jakub', 'Jayden', 'Joseph', 'Kai',
  'Kofi', 'Leo', 'Liam', 'Logan', 'Louis', 'Luca', 'Mason', 'Max', 'Mohammed', 'Musa', 'Nathan', 'Oliver', 'Omar', 'Oscar',
  'Reuben', 'Riley', 'Samuel', 'Teddy', 'Theo', 'Toby', 'Tyler', 'William', 'Zachary', 'عمر',
] as const // prettier-ignore
export const familyNames = [
  'Adams', 'Ahmed', 'Ali', 'Allen', 'Bailey', 'Baker', 'Begum', 'Bennett', 'Brown', 'Carter', 'Chowdhury', 'Clark',
  'Cooper', 'Cox', 'Davies', 'Dixon', 'Edwards', 'Evans', 'Fisher', 'Foster', 'Gill', 'Green', 'Griffiths', 'Hall',
  'Harris', 'Hussain', 'Jackson', 'James', 'Jones', 'Kaur', 'Kelly', 'Khan', 'King', 'Kowalska', 'Lewis', 'Lloyd',
  'Marshall', 'Martin', 'Mitchell', 'Moore', 'Murphy', 'O’Brien', 'Okeke', 'Parker', 'Patel', 'Phillips', 'Popescu', 'Price',
  'Roberts', 'Robinson', 'Rogers', 'Scott', 'Sharma', 'Simpson', 'Singh', 'Smith', 'Taylor', 'Thomas', 'Turner', 'Walker',
  'Ward', 'Watson', 'White', 'Williams', 'Wilson', 'Wood', 'Wright', 'Young',
] as const // prettier-ignore
export const adultNames = [
  'Aisha', 'Alan', 'Amanda', 'Andrew', 'Beth', 'Carol', 'Chris', 'Daniela', 'David', 'Deborah', 'Emma', 'Farah', 'Fiona',
  'Gemma', 'Hannah', 'Helen', 'Ian', 'Imran', 'James', 'Jo', 'Karen', 'Kate', 'Laura', 'Lisa', 'Louise', 'Magda', 'Mark',
  'Martin', 'Michelle', 'Natalie', 'Neil', 'Nicola', 'Paul', 'Rachel', 'Rebecca', 'Ross', 'Sanjay', 'Sarah', 'Simon',
  'Stacey', 'Steph', 'Tara', 'Yvonne',
] as const // prettier-ignore
